"""The vectors for programs that have no JSON: `vectors.py calls FILE` writes the calls, `vectors.py compare FILE` checks the answers.

The files are those that vectors.c describes.
"""

import hashlib
import json
import pathlib
import re
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
VECTORS = REPOSITORY / "tests" / "vectors"


def cases():
    """Every case, with its request as it is handed in; exactly as many as the index counts."""
    index = json.loads((VECTORS / "index.json").read_text("utf-8"))
    found = [
        case
        for file in index["files"]
        for case in json.loads((VECTORS / file["file"]).read_text("utf-8"))["cases"]
    ]
    if len(found) != index["cases"]:
        sys.exit(f"the index counts {index['cases']} cases, but there are {len(found)}")
    for case in found:
        case["request"] = expanded(case["request"])
    return found


def expanded(request):
    """The request with the text of its files, and with its repetitions written out."""
    while mark := re.search(r'\{"\$file":"([^"]+)"\}', request):
        text = (REPOSITORY / mark[1]).read_bytes().decode("utf-8")
        request = request[: mark.start()] + text + request[mark.end() :]
    while mark := re.search(r'\{"\$repeat":(\{[^}]*\})\}', request):
        repeat = json.loads(mark[1])
        request = request[: mark.start()] + repeat["text"] * repeat["times"] + request[mark.end() :]
    return request


def calls(path):
    with open(path, "wb") as file:
        for case in cases():
            for text in (case["operation"], case["request"]):
                data = text.encode("utf-8")
                file.write(b"%d\n%b\n" % (len(data), data))


def answers(data):
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        length = int(data[at:end])
        yield data[end + 1 : end + 1 + length]
        at = end + length + 2


def right(case, answer):
    """Whether these are the bytes of the case."""
    if "answer" in case:
        return answer == case["answer"].encode("utf-8")
    return (len(answer), hashlib.sha256(answer).hexdigest()) == (case["answerBytes"], case["answerSha256"])


def compare(path):
    wanted, given = cases(), list(answers(pathlib.Path(path).read_bytes()))
    if len(given) != len(wanted):
        sys.exit(f"{len(given)} answers to {len(wanted)} cases")
    wrong = [case["name"] for case, answer in zip(wanted, given) if not right(case, answer)]
    if wrong:
        sys.exit(f"{len(wrong)} answers differ: {', '.join(wrong)}")
    print(f"{len(given)} answers, all of them as everywhere else")


if __name__ == "__main__":
    {"calls": calls, "compare": compare}[sys.argv[1]](sys.argv[2])
