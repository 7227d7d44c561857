"""What every table of the province is made with: names of keys, and moments as both engines keep them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, MetaData, TypeDecorator

from desk_app.domain.calendar import in_vietnam

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware moment: kept in UTC by both engines, read back at +07:00."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return in_vietnam(value if value.tzinfo else value.replace(tzinfo=UTC))


def kept_moment(value: datetime | None, dialect: str) -> datetime | str | None:
    """A moment as the driver keeps it, for statements that go past SQLAlchemy's own types."""
    if value is None or dialect != "sqlite":
        return value
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
