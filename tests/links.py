"""The links of the Markdown files: what they name is there, and a page that is shown outside of the repository names nothing in it.

    python3 tests/links.py
"""

import re
import subprocess
import sys
from pathlib import Path

# What a registry shows, where no other file of the repository is.
SHOWN_ALONE = {"core/README.md", "wasm/npm/README.md"}

FENCE = re.compile(r"^ *(```|~~~).*?^ *\1 *$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+).+?\1", re.DOTALL)
LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
HEADING = re.compile(r"^#+ +(.+?) *#*$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """The names that headings get: small letters, without signs, with a hyphen for each space; a second one of a name is numbered."""
    found: set[str] = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        again = 0
        while (f"{name}-{again}" if again else name) in found:
            again += 1
        found.add(f"{name}-{again}" if again else name)
    return found


def problem(page: str, target: str) -> str | None:
    """Why a link of a page leads nowhere."""
    if re.match(r"[a-z]+:", target):
        return None
    path, _, anchor = target.partition("#")
    if path and page in SHOWN_ALONE:
        return "is not there where the page is shown"
    file = (Path(page).parent / path) if path else Path(page)
    if not file.exists():
        return "is not there"
    if anchor and (file.suffix != ".md" or anchor not in anchors(file.read_text(encoding="utf-8"))):
        return "has no such heading"
    return None


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"], check=True, capture_output=True, text=True
    )
    pages = [page for page in listed.stdout.split("\0") if page and Path(page).exists()]
    links, wrong = 0, 0
    for page in pages:
        text = CODE.sub("", FENCE.sub("", Path(page).read_text(encoding="utf-8")))
        for match in LINK.finditer(text):
            links += 1
            target = match[1] or match[2]
            why = problem(page, target)
            if why:
                wrong += 1
                print(f"{page}: {target} {why}")
    missing = SHOWN_ALONE - set(pages)
    if missing or not links:
        print(f"nothing was checked of {sorted(missing) or pages}")
        return 1
    print(f"{links} links on {len(pages)} pages, {wrong} of them lead nowhere")
    return 1 if wrong else 0


sys.exit(main())
