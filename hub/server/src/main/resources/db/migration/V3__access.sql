-- Who may come in. Nothing here belongs to a ledger: rows change and can be erased.

-- Secrets shared by all hubs on this database, made at first start.
create table hub_secret (
  name text primary key,
  value bytea not null
);

-- venue: null belongs to every venue. generation grows whenever what the account may do changes.
-- demo_password: the password is one that everybody knows; `serve` refuses to start with such.
create table account (
  id bigint generated always as identity primary key,
  venue text,
  name text not null,
  display_name text not null,
  role text not null,
  password_hash text not null,
  demo_password boolean not null,
  generation integer not null default 1,
  removed_at timestamptz,
  constraint account_of_a_venue unique nulls not distinct (venue, name)
);
create index account_by_name on account (name);

-- One sign-in: the family of refresh tokens that follow from it. accounts: those the password fits.
create table sign_in (
  id uuid primary key,
  accounts bigint[] not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- SHA-256 of each refresh token given out; a second use revokes the sign-in.
create table refresh_token (
  hash bytea primary key,
  sign_in uuid not null references sign_in (id) on delete cascade,
  used_at timestamptz
);

-- What takes access tokens back before their time. Read by every hub each second.
create table revocation (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  sign_in uuid,
  account bigint,
  generation integer,
  check ((sign_in is null) <> (account is null)),
  check ((account is null) = (generation is null))
);
create index revocation_by_time on revocation (at);

-- SHA-256 of the ticket that opens a household's own page.
create table ticket (
  hash bytea primary key,
  venue text not null,
  household text not null,
  constraint ticket_of_a_household unique (venue, household)
);

grant select, insert on hub_secret to hub_app;
grant select, insert, update on account to hub_app;
grant select, insert, update, delete on sign_in, refresh_token to hub_app;
grant select, insert, delete on revocation, ticket to hub_app;
