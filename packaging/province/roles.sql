-- Two roles of PostgreSQL: one owns the tables and migrates them, the other serves and can neither make nor drop any.
-- psql -v owner_password=... -v app_password=... -f roles.sql   (as a superuser, in the database "motcua")
CREATE ROLE motcua_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE motcua_app LOGIN PASSWORD :'app_password';
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO motcua_owner;
GRANT USAGE ON SCHEMA public TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO motcua_app;
ALTER DEFAULT PRIVILEGES FOR ROLE motcua_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO motcua_app;
