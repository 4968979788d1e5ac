-- What each node was told by its screens, tablets and radios, for the others. Of a device the latest report counts.
create table device (
  venue bigint not null references venue,
  person text not null,
  node text not null,
  last_beat timestamptz not null,
  report text not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (venue, person)
);
create index device_by_time on device (venue, told_at);

grant select, insert, update on device to hub_app;
