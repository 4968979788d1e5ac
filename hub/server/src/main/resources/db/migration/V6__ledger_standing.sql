-- What the queries of the day's figures read: the entries of each ledger in force that were not taken back, with the
-- number of the selection day they belong to, 0 before the first.
create view ledger_standing as
  select n.venue, n.seq, n.at, coalesce(n.day, 0) as day, n.actor, n.command, n.part, n.type, n.body
  from (
    select f.name as venue, f.id, e.seq, e.at, e.actor, e.command, e.part, e.type, e.body::jsonb as body,
      -- By name, so that whoever asks for one venue reads no other's entries.
      max(case when e.type = 'day.opened' then (e.body::jsonb->>'day')::int end)
        over (partition by f.name order by e.seq) as day
    from entry e join (
      select max(id) as id, name from venue v
      where exists (select from entry where venue = v.id and seq = 1)
      group by name
    ) f on f.id = e.venue
  ) n
  where (n.id, n.command) not in (
    select undo.venue, (undo.body::jsonb->>'undone')::uuid from entry undo where undo.type = 'evidence.actUndone'
  );

grant select on ledger_standing to hub_app, hub_reader;
