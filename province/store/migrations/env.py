"""Runs the migrations on the connection that the province's `migrate` hands over."""

from alembic import context

import province.store.tables  # noqa: F401  (they are registered in it)
from province.store.columns import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
