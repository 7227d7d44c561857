"""In PostgreSQL the server needs no right to make or drop a table: packaging/province/roles.sql is enough."""

from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import ProgrammingError

from desk_app.domain.events import DossierHandedOn
from province.app import make_app
from province.bootstrap import open_province
from province.settings import Settings
from province.store import offices
from province.store.database import open_database
from tests.province.conftest import NINE, OFFICE, Served, StoppedClock

ROLES = Path(__file__).parents[2] / "packaging" / "province" / "roles.sql"


@pytest.fixture
def roles(postgres):
    """A database of its own with the two roles; addresses of owner and server."""
    admin = open_database(postgres, Path())
    with admin.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE least")
    own = make_url(postgres).set(database="least")
    script = (
        ROLES.read_text("utf-8").replace(":'owner_password'", "'one'").replace(":'app_password'", "'two'")
    )
    inside = open_database(own.render_as_string(hide_password=False), Path())
    with inside.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        for statement in script.split(";"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    yield {
        name: own.set(username=f"motcua_{name}", password=word).render_as_string(hide_password=False)
        for name, word in (("owner", "one"), ("app", "two"))
    }
    inside.close()
    with admin.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("DROP DATABASE least WITH (FORCE)")
        for name in ("motcua_owner", "motcua_app"):
            connection.exec_driver_sql(f"DROP ROLE {name}")
    admin.close()


def test_the_server_receives_and_answers_without_the_right_to_change_tables(roles, door, tmp_path):
    owner = open_province(Settings(tmp_path / "home", database_url=roles["owner"]), now=StoppedClock())
    with owner.database.writing() as tx:
        offices.keep_office(tx, OFFICE, now=NINE)
    owner.close()
    clock = StoppedClock()
    serving = open_province(Settings(tmp_path / "home", database_url=roles["app"]), now=clock)
    door[0].app = make_app(serving)
    served = Served(serving, clock, door[1], door[0])
    desk = served.desk()
    dossier_id, fact = desk.receive(1)
    desk.write(DossierHandedOn("Mai Hoa"), dossier_id)
    desk.push()
    assert served.client().get(f"/T/{fact.scan_code}{fact.key}").status_code == 200
    for forbidden in (
        "CREATE TABLE other (id int)",
        "DROP TABLE dossiers",
        "ALTER TABLE ledger ADD COLUMN x int",
    ):
        with pytest.raises(ProgrammingError), serving.database.writing() as tx:
            tx.exec_driver_sql(forbidden)
    for client in served.clients:
        client.close()
    serving.close()
