"""A database in memory as SQL text: python3 tests/ports/python/iterdump.py"""


class Corrupt(Exception):
    pass


class Database:
    def __init__(self):
        self.tables = {}
        self.references = {}
        self.indexes = []

    def create(self, name, *columns):
        self.tables[name] = (columns, [])
        self.references[name] = []

    def insert(self, name, *row):
        self.tables[name][1].append(row)

    def index(self, name, table, column):
        self.indexes.append((name, table, column))

    def iterdump(self):
        yield "BEGIN TRANSACTION;"
        done = set()
        for name in sorted(self.tables):
            if name.startswith("sys_"):
                yield from self.dump_system(name)
            else:
                yield from self.dump_table(name, done)
        for name, table, column in self.indexes:
            if table not in self.tables:
                raise Corrupt(f"index {name} without table {table}")
            yield f"CREATE INDEX {ident(name)} ON {ident(table)} ({ident(column)});"
        yield "COMMIT;"

    def dump_table(self, name, done):
        """Yields the tables to which this table refers, then the table itself."""
        if name in done:
            return
        done.add(name)
        for other in self.references[name]:
            if other not in self.tables:
                raise Corrupt(f"{name} refers to {other}")
            yield from self.dump_table(other, done)
        columns, _ = self.tables[name]
        yield f"CREATE TABLE {ident(name)} ({', '.join(map(ident, columns))});"
        for row in self.select(name, columns):
            yield f"INSERT INTO {ident(name)} VALUES({','.join(map(literal, row))});"

    def dump_system(self, name):
        yield f"DELETE FROM {ident(name)};"
        yield from (f"INSERT INTO {ident(name)} VALUES({','.join(map(literal, row))});"
                    for row in self.tables[name][1])

    def select(self, name, columns):
        for number, row in enumerate(self.tables[name][1]):
            if len(row) != len(columns):
                raise Corrupt(f"row {number} of {name} has {len(row)} values")
            yield row


def ident(name):
    return name if name.isidentifier() else f'"{name}"'


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def example():
    db = Database()
    db.create("people", "id", "full name", "age")
    db.insert("people", 1, "O'Brien", 40)
    db.insert("people", 2, "Ada", None)
    db.create("sys_sequence", "name", "seq")
    db.insert("sys_sequence", "people", 2)
    db.create("cities", "id", "mayor")
    db.references["cities"] += ["people", "empty", "cities"]
    db.create("empty", "x")
    db.references["empty"].append("people")
    db.index("by age", "people", "age")
    return db


def show(db):
    try:
        for line in db.iterdump():
            print(line)
    except Corrupt as error:
        print(f"error: {error}")


show(example())
print("--")
db = example()
db.insert("people", 3, "Eve")
db.insert("people", 4, "Zoe", 50)
show(db)
print("--")
db = example()
db.index("lost", "nowhere", "x")
db.index("later", "people", "id")
show(db)
print("--")
db = example()
db.references["empty"].append("nothing")
show(db)
print("--")
db = example()
print(sum(len(line) for line in db.iterdump()), max(db.iterdump(), key=len))
