// What the operations throw.

/** One or more things that are wrong with what was given; the fields are those of the first of them. */
export class DelaftaleError extends Error {
  constructor(errors) {
    const [first] = errors;
    super(first.english.message);
    this.name = "DelaftaleError";
    this.code = first.code;
    this.path = first.path ?? "";
    this.position = first.position;
    this.line = first.line;
    this.column = first.column;
    this.help = first.english.help;
    this.danish = first.danish;
    this.english = first.english;
    this.errors = errors;
  }
}
