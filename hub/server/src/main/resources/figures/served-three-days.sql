with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), came as (
  select distinct day, body->>'household' as household
  from entries where day > today - 3 and day > 0 and type = 'roster.householdArrived'
), served as (
  select day, body->>'household' as household
  from entries where day > today - 3 and (
    type = 'turn.contractSigned'
    or type = 'roster.householdEnded'
      and (body->>'counter' is not null or body->>'outcome' = 'no-unit-left'))
), slots as (
  select slot.key as slot, (slot.value->>'day')::int as day
  from entries cross join jsonb_each(body->'plan'->'slots') slot where type = 'plan.adopted'
), moved as (
  select distinct on (body->>'household') body->>'household' as household, body->>'slot' as slot
  from entries where type = 'entry.householdRescheduled' order by body->>'household', seq desc
), listed as (
  select one->>'id' as household, one->>'slot' as slot
  from entries cross join jsonb_array_elements(body->'households') one
  where type = 'roster.householdsListed' and not (one->>'disqualified')::boolean
), booked as (
  select household, slots.day
  from listed left join moved using (household) join slots on slots.slot = coalesce(moved.slot, listed.slot)
), counted as (
  select (select count(*) from came join served using (day, household)) as served,
    (select count(*) from booked, (select max(today) as today from entries) now
      where day > today - 3 and day <= today) as booked
)
select served as numerator, booked as denominator, served::numeric as value from counted
