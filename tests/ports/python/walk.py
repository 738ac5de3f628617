"""Walks over folders in memory: python3 tests/ports/python/walk.py"""

LOCKED = None
TREE = {
    "README": 400,
    "src": {"lib.rs": 120, "tree": {"frame.rs": 75, "mod.rs": 30}, "leaf.rs": 55},
    ".git": {"HEAD": 41, "objects": {"0a": 1, "ff": 2}},
    "docs": {"limits.md": 90, "private": LOCKED, "costs.md": 80},
    "target": {"debug": {"out": 9000}},
}


class Denied(Exception):
    pass


def read(folder, path):
    if folder is LOCKED:
        raise Denied(path)
    dirs = [name for name, entry in folder.items() if not isinstance(entry, int)]
    files = [name for name, entry in folder.items() if isinstance(entry, int)]
    return sorted(dirs), sorted(files)


def walk(folder, path, topdown=True, onerror=None):
    try:
        dirs, files = read(folder, path)
    except Denied as error:
        if onerror is not None:
            onerror(error)
        return
    if topdown:
        yield path, dirs, files
    for name in dirs:
        yield from walk(folder[name], f"{path}/{name}", topdown, onerror)
    if not topdown:
        yield path, dirs, files


def sizes(folder, path):
    """Yields the files with their sizes, by a loop at each level."""
    for name in sorted(folder):
        match folder[name]:
            case dict() as inner:
                for found in sizes(inner, f"{path}/{name}"):
                    yield found
            case int() as size:
                yield f"{path}/{name}", size


def show(path, dirs, files):
    print(f"{path}: {' '.join(dirs)} | {' '.join(files)}")


def fail(error):
    raise error


print("top down")
for step in walk(TREE, "."):
    show(*step)

print("bottom up")
for step in walk(TREE, ".", topdown=False):
    show(*step)

print("pruned")
for path, dirs, files in walk(TREE, "."):
    dirs[:] = [name for name in reversed(dirs) if name not in (".git", "target")]
    show(path, dirs, files)

print("errors that are reported")
for step in walk(TREE, ".", onerror=lambda error: print(f"denied: {error}")):
    show(*step)

print("an error that ends the walk")
try:
    for step in walk(TREE, ".", onerror=fail):
        show(*step)
except Denied as error:
    print(f"denied: {error}")

print("sizes")
for path, size in sizes(TREE, "."):
    print(f"{size:5} {path}")
print(sum(size for _, size in sizes(TREE, ".")))
