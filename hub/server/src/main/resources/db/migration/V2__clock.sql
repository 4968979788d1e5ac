-- The last sign of life of each hub node that serves a venue, by the database's clock.
create table heartbeat (
  venue bigint not null references venue,
  node uuid not null,
  at timestamptz not null,
  primary key (venue, node)
);

-- Venues that do not run on wall time: venue time = anchor_venue + (wall - anchor_wall) * speed, the same on every node.
create table venue_clock (
  venue bigint primary key references venue,
  speed double precision not null check (speed > 0 and speed <= 100000),
  anchor_wall timestamptz not null,
  anchor_venue timestamptz not null
);

grant select, insert, update, delete on heartbeat to hub_app;
grant select, insert, update on venue_clock to hub_app;
