with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), came as (
  select distinct body->>'household' as household
  from entries where day = today and type = 'roster.householdArrived'
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
)
select count(came.household) as numerator, count(*) as denominator,
  round(100.0 * count(came.household) / nullif(count(*), 0), 1) as value
from booked left join came using (household) where day = (select max(today) from entries)
