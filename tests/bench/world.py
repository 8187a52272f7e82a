"""A synthetic region: n kommuner with a year's work each, filled straight into the tables."""

import json
from typing import Any

import psycopg

YEAR = 2026
AREAS = ("unga", "trygghet")

# One kommun is one number; everything else follows from it, so that every run measures the same world.
_WORLD = """
insert into identity.spaces (kind, slug, name, short_name)
values ('region', 'bank', 'Lokalpolisområde Bänk', 'Bänk');
insert into identity.spaces (kind, slug, name, municipality_code, region_id)
select 'kommun', 'bank-' || n, 'Bänk kommun ' || n, (5000 + n)::text,
       (select id from identity.spaces where slug = 'bank') from generate_series(1, {kommuner}) n;

insert into agreements (tenant_id, key, title, label, summary, valid_from, valid_to)
select r.id, 'bank', 'Överenskommelse Bänk', '2026–2027', '', date '2026-01-01', date '2027-12-31'
  from identity.spaces r where r.slug = 'bank';
insert into focus_areas (tenant_id, agreement_id, position, key, title, overarching_goal)
select a.tenant_id, a.id, n, (array['unga', 'trygghet'])[n], (array['Unga', 'Trygghet'])[n], 'Bättre år för år'
  from agreements a, generate_series(1, 2) n where a.key = 'bank';
insert into parties (tenant_id, agreement_id, position, kind, space_id, name, signed_on)
select a.tenant_id, a.id, row_number() over (order by k.slug), 'kommun', k.id, k.name, date '2026-01-01'
  from agreements a join identity.spaces k on k.region_id = a.tenant_id where a.key = 'bank';

insert into situation_pictures (tenant_id, title, period, extent, other_information, analysis, decided_on)
select k.id, 'Lägesbild 2026', '2026', 'Text', 'Text', 'Text', date '2026-02-01'
  from identity.spaces k where k.slug like 'bank-%';
insert into findings (tenant_id, situation_picture_id, title, category, source, trend, seriousness, focus_area_key)
select p.tenant_id, p.id, 'Problem ' || n, 'oro', 'staff', 'steady', 'medium', (array['unga', 'trygghet'])[1 + n % 2]
  from situation_pictures p, generate_series(1, 8) n
 where p.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into plans (tenant_id, agreement_id, title, first_year, last_year, decided_on)
select k.id, a.id, 'Del 2 2026–2027', 2026, 2027, date '2026-03-01'
  from identity.spaces k join agreements a on a.tenant_id = k.region_id where k.slug like 'bank-%';
insert into goals (tenant_id, plan_id, position, focus_area_key, owner, kind, text, unit, target_value)
select p.tenant_id, p.id, n, (array['unga', 'trygghet'])[1 + n % 2], 'common', 'at_least', 'Mål ' || n, 'tillfällen', 4
  from plans p, generate_series(1, 4) n
 where p.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into implementation_plans (tenant_id, plan_id, goal_id, position, title, responsible)
select g.tenant_id, g.plan_id, g.id, g.position, 'Genomförande ' || g.position, 'fritid'
  from goals g where g.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into measures (tenant_id, plan_id, implementation_plan_id, position, text, responsible, done_by, starts_on,
                      due_on, status)
select i.tenant_id, i.plan_id, i.id, n, 'Åtgärd ' || n, 'fritid', 'kommun', date '2026-01-01', date '2026-12-01',
       (array['planned', 'ongoing', 'done', 'cancelled'])[1 + n % 4]
  from implementation_plans i, generate_series(1, 10) n
 where i.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into follow_ups (tenant_id, plan_id, goal_id, made_on, note, value, made_by)
select g.tenant_id, g.plan_id, g.id, date '2026-06-01', 'Gjort', 3 + g.position, 'samordnare'
  from goals g where g.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into follow_ups (tenant_id, plan_id, measure_id, made_on, note, made_by)
select m.tenant_id, m.plan_id, m.id, date '2026-06-01', 'Gjort', 'samordnare'
  from measures m where m.position <= 3 and m.tenant_id in (select id from identity.spaces where slug like 'bank-%');
insert into citizen_promises (tenant_id, text, focus_area_key, from_on, to_on, given_on, result)
select k.id, 'Löfte ' || n, (array['unga', 'trygghet'])[n], date '2026-01-01', date '2026-12-31', date '2026-01-15',
       'kept'
  from identity.spaces k, generate_series(1, 2) n where k.slug like 'bank-%';
"""

_PEOPLE = """
insert into members (tenant_id, user_id, name, title, email, role, from_on)
select s.id, u.id, u.name, 'bänk', u.email, case when s.kind = 'region' then 'police_chief' else 'coordinator' end,
       date '2026-01-01'
  from identity.spaces s, identity.users u where s.slug in ('bank', 'bank-1') and u.email = 'eva@norrby.example';
insert into identity.memberships (user_id, space_id, member_id, role, from_on)
select m.user_id, m.tenant_id, m.id, m.role, m.from_on from members m
 where m.tenant_id in (select id from identity.spaces where slug in ('bank', 'bank-1'));
"""


_REPORTS = """
insert into contributions (tenant_id, year, summary, figures, focus_areas, submitted_on, submitted_by, reader_ids)
select k.id, %s, 'Ett år', %s::jsonb, %s::jsonb, date '2026-12-01', 'samordnare', array[k.region_id]
  from identity.spaces k where k.slug like 'bank-%%'
"""


def report(connection: psycopg.Connection[tuple[object, ...]], figures: Any, focus_areas: Any) -> None:
    """Every kommun but the last has submitted its year: somebody is always late."""
    connection.execute(_REPORTS, (YEAR, json.dumps(figures), json.dumps(focus_areas)))
    connection.execute(
        "delete from contributions where tenant_id = (select id from identity.spaces where slug like 'bank-%'"
        " order by municipality_code desc limit 1)"
    )


def fill(connection: psycopg.Connection[tuple[object, ...]], kommuner: int) -> None:
    """Make the region `bank` with `kommuner` kommuner, each with a plan of 40 measures, and analyse the tables."""
    connection.execute(_WORLD.format(kommuner=kommuner).encode())
    connection.execute(_PEOPLE.encode())
    connection.execute("analyze")
