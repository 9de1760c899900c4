"""The tables of a ledger, made from the records, and the turn from record to row and back.

A column a field, in the order of the fields, after ``n``, the row's place in its table. Text and
numbers are columns of their own; spans and lists are JSON. Names of fields that point at other
records are foreign keys, checked when a transaction ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.types import TypeEngine

from variorum.records import TABLES, Record

SCHEMA_VERSION = 5
"""Raised whenever a record or table changes in a way that older ledgers do not have."""

POINTS_AT = {
    "article": "articles",
    "other": "articles",
    "copy_of": "articles",
    "entered": "articles",
    "settled_from": "articles",
    "report": "reports",
    "speaker_id": "entities",
    "entity": "entities",
    "apart": "entities",
    "statement": "statements",
    "within": "statements",
    "series": "series",
    "claim": "claims",
    "actor_id": "entities",
    "recipient_id": "entities",
    "happening": "happenings",
}
INDEXED = {*POINTS_AT, "date"}
"""Every column that points elsewhere: SQLite looks through them whenever a row it points at is put in
or taken away, row by row where there is no index."""

metadata = MetaData()


def _column_type(annotation: Any) -> tuple[type[TypeEngine[Any]] | TypeEngine[Any], bool]:
    """The column type of a field and whether it may be null."""
    info = msgspec.inspect.type_info(annotation)
    members = info.types if isinstance(info, msgspec.inspect.UnionType) else (info,)
    nullable = any(isinstance(m, msgspec.inspect.NoneType) for m in members)
    kinds = [m for m in members if not isinstance(m, msgspec.inspect.NoneType)]
    simple: dict[type, type[TypeEngine[Any]]] = {
        msgspec.inspect.StrType: String,
        msgspec.inspect.LiteralType: String,
        msgspec.inspect.IntType: Integer,
        msgspec.inspect.FloatType: Float,
        msgspec.inspect.BoolType: Boolean,
    }
    if len(kinds) == 1 and type(kinds[0]) in simple:
        return simple[type(kinds[0])], nullable
    return JSON(none_as_null=True), nullable


def _table(name: str, record: type[Record]) -> Table:
    columns: list[Column[Any]] = [Column("n", Integer, primary_key=True)]
    for field in msgspec.structs.fields(record):
        kind, nullable = _column_type(field.type)
        points_at = POINTS_AT.get(field.name)
        key = (
            [ForeignKey(f"{points_at}.id", deferrable=True, initially="DEFERRED")]
            if (points_at and points_at != name) or field.name == "within"
            else []
        )
        columns.append(
            Column(
                field.name,
                kind,
                *key,
                nullable=nullable,
                unique=field.name == "id",
                index=field.name in INDEXED and field.name != "id",
            )
        )
    return Table(name, metadata, *columns)


RECORD_TABLES: dict[str, Table] = {name: _table(name, record) for name, record in TABLES.items()}

META = Table(
    "ledger",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
INPUTS = Table(
    "work_inputs",
    metadata,
    Column("article", String, primary_key=True),
    Column("digest", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
READ_FAILURES = Table(
    "work_read_failures",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("source", String, nullable=False, index=True),
    Column("record", LargeBinary, nullable=False),
)
WORK = Table(
    "work_articles",
    metadata,
    Column("article", String, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("recipe", String, nullable=False),
    Column("slots", LargeBinary, nullable=False),
    Column("failures", LargeBinary, nullable=False),
)
PARSES = Table(
    "work_paragraphs",
    metadata,
    Column("key", String, primary_key=True),
    Column("parse", LargeBinary, nullable=False),
)
CORPUS_WORK = Table(
    "work_corpus",
    metadata,
    Column("stage", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("slots", LargeBinary, nullable=False),
)

MEMO = Table(
    "work_memo",
    metadata,
    Column("stage", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("recipe", String, nullable=False),
    Column("value", LargeBinary, nullable=False),
)


def to_row(n: int, record: Record) -> dict[str, Any]:
    """``record`` as the values of its table's columns."""
    row: dict[str, Any] = msgspec.to_builtins(record)
    row["n"] = n
    return row


def from_row(table: str, row: Mapping[str, Any]) -> Record:
    """The record that ``row`` was made from."""
    kind = TABLES[table]
    return msgspec.convert({name: row[name] for name in kind.__struct_fields__}, kind)
