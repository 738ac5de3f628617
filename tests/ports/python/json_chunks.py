"""A JSON encoder that yields chunks: python3 tests/ports/python/json_chunks.py"""

VALUES = [
    [],
    {},
    "a \"quoted\" line\n",
    [1, -2, None, True, [], {}, ["x", [["deep"]]]],
    {"name": "gen", "tags": ["a", "b"], "size": {"w": 2, "h": 0.5}, "none": None},
    {"ok": [1, {"bad": [0.25, float("nan"), 2]}], "never": 1},
]


def iterencode(value, indent, level=0):
    if isinstance(value, list):
        yield from iterencode_list(value, indent, level)
    elif isinstance(value, dict):
        yield from iterencode_dict(value, indent, level)
    else:
        yield scalar(value)


def iterencode_list(items, indent, level):
    if not items:
        yield "[]"
        return
    yield "["
    level += 1
    separator = newline(indent, level)
    for item in items:
        yield separator
        separator = "," + newline(indent, level)
        if isinstance(item, list):
            chunks = iterencode_list(item, indent, level)
        elif isinstance(item, dict):
            chunks = iterencode_dict(item, indent, level)
        else:
            chunks = iterencode(item, indent, level)
        yield from chunks
    yield newline(indent, level - 1)
    yield "]"


def iterencode_dict(entries, indent, level):
    if not entries:
        yield "{}"
        return
    yield "{"
    level += 1
    separator = newline(indent, level)
    for key, value in entries.items():
        yield separator
        separator = "," + newline(indent, level)
        yield quote(key)
        yield ": "
        if isinstance(value, (list, dict)):
            if isinstance(value, list):
                chunks = iterencode_list(value, indent, level)
            else:
                chunks = iterencode_dict(value, indent, level)
        else:
            chunks = [scalar(value)]
        for chunk in chunks:
            yield chunk
    yield newline(indent, level - 1)
    yield "}"


def newline(indent, level):
    return "" if indent is None else "\n" + " " * (indent * level)


def scalar(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quote(value)
    if value != value:
        raise ValueError("NaN is not JSON")
    return str(value)


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


for value in VALUES:
    for indent in (None, 2):
        chunks = iterencode(value, indent)
        seen = []
        try:
            for chunk in chunks:
                seen.append(chunk)
        except ValueError as error:
            seen.append(f"<{error}>")
        print(len(seen))
        print("".join(seen))
print(sum(len(chunk) for chunk in iterencode(VALUES[4], 4)))
