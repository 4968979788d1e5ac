-- The rights of the hub's own sessions. The embedded database has made the role already, with a login.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hub_app') then
    create role hub_app nologin;
  end if;
  -- For people with SQL tools: may read the views over the ledger and nothing else.
  if not exists (select from pg_roles where rolname = 'hub_reader') then
    create role hub_reader nologin;
  end if;
exception
  when duplicate_object or unique_violation then
    null; -- another database of this server was migrated at the same moment
  when insufficient_privilege then
    raise exception 'Expected the right to create the roles hub_app and hub_reader, but % lacks it. '
      'Let an administrator create both and grant hub_app to %.', current_user, current_user;
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'hub_app', 'member') then
    execute format('grant hub_app to %I', current_user);
  end if;
end
$$;

create table venue (
  id bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  created timestamptz not null default clock_timestamp()
);

-- A name may begin a new ledger; the newest is the one in force.
create index venue_name on venue (name, id);

-- One row per entry for ever. The primary key is the only lock between hubs that write the same venue.
create table entry (
  venue bigint,
  seq bigint,
  at timestamptz not null,
  actor text not null,
  command uuid not null,
  part smallint not null,
  type text not null,
  body text not null,
  hash bytea not null,
  primary key (venue, seq),
  unique (venue, command, part)
);

-- Words about people, named by the salted hash that stands in the entry. Erasing one leaves the ledger whole.
create table private_text (
  venue bigint not null references venue,
  hash bytea not null,
  salt bytea not null,
  text text not null,
  primary key (venue, hash)
);

-- What makes a salt the same when a command is given again, and nobody else's.
create table venue_secret (
  venue bigint primary key references venue,
  secret bytea not null
);

create view ledger as
  select v.name as venue, e.seq, e.at, e.actor, e.command, e.part, e.type, e.body::jsonb as body,
    encode(e.hash, 'hex') as hash
  from entry e join venue v on v.id = e.venue;

create view ledger_head as
  select v.name as venue, e.seq, e.at, encode(e.hash, 'hex') as hash
  from venue v cross join lateral (
    select seq, at, hash from entry where venue = v.id order by seq desc limit 1
  ) e;

grant select, insert on venue, entry, venue_secret to hub_app;
grant select, insert, delete on private_text to hub_app;
grant select on ledger, ledger_head to hub_app, hub_reader;
