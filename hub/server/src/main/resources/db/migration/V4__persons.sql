-- Who the households are: kept beside the ledger, which names a household by its registration number only. Erasing
-- empties a row and leaves when that was done; who a row was about is never changed.
create table person (
  venue bigint not null references venue,
  household text not null,
  surname text,
  name text,
  phone text,
  id_number text,
  proxy_name text,
  proxy_phone text,
  erased_at timestamptz,
  primary key (venue, household),
  constraint person_erased_is_empty check (
    erased_at is null or num_nonnulls(surname, name, phone, id_number, proxy_name, proxy_phone) = 0
  )
);

grant select, insert on person to hub_app;
grant update (surname, name, phone, id_number, proxy_name, proxy_phone, erased_at) on person to hub_app;
