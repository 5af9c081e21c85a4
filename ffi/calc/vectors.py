"""The vectors as formulas: each case that cells can ask, with the formula and what it must show.

A cell knows numbers, texts and days. What it cannot say (several scopes, days on which values became known, breaks, populations) is left to
the JSON operations; how many cases are left is counted, so that none gets lost unseen.
"""

import datetime
import json
import pathlib
import re

# The words for the units of the documents.
UNITS = {
    "percent": "%", "percentagePoints": "procentpoint", "persons": "personer", "fullTimePersons": "fuldtidspersoner",
    "courses": "forløb", "weeks": "uger", "months": "måneder", "kroner": "kr.", "fullTimeEquivalents": "årsværk", "number": "stk.",
}
STATUSES = {
    "reached": "nået", "onTrack": "på vej", "behind": "bagud", "farBehind": "langt bagud", "worsening": "går den forkerte vej",
    "lost": "nået, men ikke fastholdt", "missed": "ikke nået", "better": "bedre", "unchanged": "uændret", "worse": "dårligere",
    "held": "fastholdt", "slipped": "ikke fastholdt", "notAssessable": "kan ikke vurderes", "reachedLate": "nået efter fristen",
    "reachedAtDeadline": "nået ved fristen, men ikke længere", "deadlinePassed": "fristen er udløbet uden måling",
    "awaiting": "afventer tallet for fristen", "kept": "overholdt", "exceeded": "overskredet", "withinSoFar": "overholdt hidtil",
}
# Places are filled or not.
OF_PLACES = {**STATUSES, "held": "opfyldt", "slipped": "ikke opfyldt"}
WAYS = {"higher": "stige", "lower": "falde", None: ""}
GRADES = {"exact": "stemmer", "withinRounding": "inden for afrunding", "impossible": "umuligt"}
STATES = {"pending": "afventer måling", "suppressed": "diskretioneret", "missing": "mangler", "notYetDue": "endnu ikke forfalden"}

# What a cell shows that has no answer.
WRONG, NOTHING = "#VALUE!", "#N/A"


class Asked:
    """A formula: the function, its arguments (texts, numbers, days, lists of them, or None), and what its cell must hold."""

    def __init__(self, case, function, arguments, shows):
        self.case, self.function, self.arguments, self.shows = case, function, arguments, shows


class CannotAsk(Exception):
    """A case that cells cannot say."""


def plain(pairs):
    """An object; one in which a field stands twice is none."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a field stands twice")
    return dict(pairs)


def cases(folder):
    """Every case of the vectors, with its request and its answer as data; None for an answer that is kept as a digest only."""
    folder = pathlib.Path(folder)
    for file in json.loads((folder / "index.json").read_text("utf-8"))["files"]:
        for case in json.loads((folder / file["file"]).read_text("utf-8"))["cases"]:
            request = case["request"]
            while mark := re.search(r'\{"\$file":"tests/vectors/([^"]+)"\}', request):
                request = request[: mark.start()] + (folder / mark[1]).read_text("utf-8") + request[mark.end() :]
            try:
                request = json.loads(request, object_pairs_hook=plain)
            except ValueError:
                request = None
            yield case["name"], case["operation"], request, json.loads(case["answer"]) if "answer" in case else None


def formulas(folder):
    """The formulas of all cases that cells can ask, and how many cases there are in all."""
    asked, total = [], 0
    for name, operation, request, answer in cases(folder):
        total += 1
        make = globals().get(f"_{operation}")
        if make is None or not isinstance(request, dict) or answer is None or of_json(answer):
            continue
        try:
            made = list(make(name, request, answer))
            # No cell holds half of a character, or a text of many pages.
            if len(json.dumps(request, ensure_ascii=False).encode("utf-8")) < 30_000:
                asked.extend(made)
        except (CannotAsk, KeyError, TypeError, UnicodeEncodeError):
            continue
    return asked, total


def of_json(answer):
    """Whether a request was refused because of its JSON, of which cells know nothing."""
    codes = {error["code"] for error in answer.get("errors", [])}
    return any(code.startswith("json.") and code != "json.missing-field" for code in codes)


def day(text):
    """A day of the documents, ISO or Danish as the cell of a person would have it; others are left as text, which cells can hold too."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text


def is_day(text):
    """Whether it is a day. Of a month a cell knows only its last day, so that its years are counted from there."""
    return re.fullmatch(r"\d{4}-\d\d-\d\d|\d+\.\d+\.\d{4}", text) is not None


def figure(value):
    """A figure as a cell holds it: as text, as it was printed."""
    return STATES.get(value, value) if isinstance(value, str) else float(value)


def result(answer):
    """What was answered; None for a failure."""
    return answer["result"] if answer["status"] == "success" else None


def known(fields, allowed):
    """Cells can say no other fields than these."""
    if set(fields) - set(allowed):
        raise CannotAsk


def period(of):
    known(of, {"start", "end"})
    return [day(of["start"]), day(of["end"]) if of.get("end") else None]


def _expected(name, request, answer):
    known(request, {"rule", "period", "baseline", "reference", "unit", "days"})
    start, end = period(request["period"])
    baseline = figure(request["baseline"]) if "baseline" in request else None
    reference = day(request["reference"]) if "reference" in request else None
    unit = UNITS[request["unit"]] if "unit" in request else None
    found = result(answer)
    if found is not None and not is_day(request.get("reference", "2021-01-01")):
        raise CannotAsk
    for i, asked in enumerate(request["days"]):
        if found is None:
            path = answer["errors"][0].get("path", "")
            if path.startswith("/days/") and path != f"/days/{i}":
                continue
            # A cell without its baseline has no answer, and nothing is wrong with it.
            shows = NOTHING if path == "/baseline" else WRONG
        else:
            shows = NOTHING if found[i]["expected"] is None else float(found[i]["expected"])
        yield Asked(name, "EXPECTED", [request["rule"], baseline, reference, start, end, day(asked), unit], shows)


def _assessIndicator(name, request, answer):
    known(request, {"indicator", "period", "observations", "asOf", "trace"})
    indicator = request["indicator"]
    known(indicator, {"id", "label", "name", "measure", "unit", "direction", "baseline", "rule", "source", "place"})
    rule = indicator["rule"].get("rule") or indicator["rule"]["printed"]
    baseline = indicator.get("baseline") or {}
    known(baseline, {"value", "reference", "place"})
    start, end = period(request["period"])
    observations = request["observations"]
    if "kommunen" in rule:
        raise CannotAsk  # cells give the gap itself
    days, values = [], []
    for one in observations:
        known(one, {"reference", "value"})
        # Of quarters and years a cell knows only the last day.
        if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?|\d+\.\d+\.\d{4}", one["reference"]):
            raise CannotAsk
        days.append(day(one["reference"]))
        values.append(figure(one["value"]))
    base = figure(baseline["value"]) if "value" in baseline else None
    common = [
        rule, base, day(baseline["reference"]) if "reference" in baseline else None, values, days, start, end, UNITS[indicator["unit"]],
        WAYS[indicator.get("direction")], day(request["asOf"]),
    ]
    found = result(answer)
    if found is None:
        yield Asked(name, "STATUS", common, WRONG)
        return
    if not is_day(baseline.get("reference", "2021-01-01")):
        raise CannotAsk
    words = OF_PLACES if "pladser" in rule else STATUSES
    yield Asked(name, "STATUS", common, words[found["status"]])
    yield Asked(name, "PROGRESS", common, float(found["ratio"]) if "ratio" in found else NOTHING)


def _parseFigure(name, request, answer):
    known(request, {"text"})
    if not request["text"].strip() or "\0" in request["text"]:
        raise CannotAsk  # an empty cell is no wrong figure, and none holds a NUL
    found = result(answer)
    # What is only approximate is no number for a cell.
    approximate = found is not None and "approximation" in found
    yield Asked(name, "FIGURE", [request["text"]], WRONG if found is None or approximate else float(found["value"]))


def _parseReference(name, request, answer):
    known(request, {"text"})
    found = result(answer)
    yield Asked(name, "DATE", [request["text"]], WRONG if found is None else day(found["effectiveDate"]))


def _parseRule(name, request, answer):
    known(request, {"text"})
    found = result(answer)
    yield Asked(name, "RULE", [request["text"]], WRONG if found is None else found["rule"])


def _targetGroup(name, request, answer):
    found = result(answer)
    shows = WRONG if found is None else found.get("danish", NOTHING)
    yield Asked(name, "TARGET_GROUP", [request["code"], day(request["on"])], shows)


def _checkShare(name, request, answer):
    found = result(answer)
    if found is not None and found["unitsMixed"]:
        raise CannotAsk  # a formula has one unit
    if not all(isinstance(figure, str) for figure in request.values()):
        raise CannotAsk  # a number in JSON has no printed decimals, one in a cell may
    shows = WRONG if found is None else GRADES[found["grade"]]
    yield Asked(name, "CHECK_SHARE", [request["part"], request["whole"], request["printed"]], shows)


def _checkSum(name, request, answer):
    found = result(answer)
    if any("mia" in figure for figure in request["parts"]):
        raise CannotAsk  # beyond 15 digits a number of a cell is no figure
    decimals = {figure.split(",")[1].split()[0].__len__() if "," in figure else 0 for figure in [*request["parts"], request["total"]]}
    if len(decimals) != 1 or not request["parts"]:
        raise CannotAsk  # a formula has parts, and one number of decimals
    shows = WRONG if found is None else GRADES[found["grade"]]
    yield Asked(name, "CHECK_SUM", [request["parts"], request["total"], float(decimals.pop())], shows)


def _wholeNumbers(name, request, answer):
    found = result(answer)
    if found is None:
        yield Asked(name, "WHOLE_NUMBERS", [float(request["count"]), request["share"]], WRONG)
        return
    least, most = found["least"], found["most"]
    if least is None:
        shows = NOTHING
    else:
        shows = str(least) if least == most else f"{least}-{'' if most is None else most}"
    yield Asked(name, "WHOLE_NUMBERS", [float(request["count"]), request["share"]], shows)
