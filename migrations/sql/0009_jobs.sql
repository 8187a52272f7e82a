-- What people see of their jobs, on top of procrastinate's queue. {queue} owns schema jobs and nobody logs in as
-- {queue}; the worker logs in as {jobs}; a space's people and the area reach their own jobs by the functions below,
-- and nothing else of the schema. Whose a job is comes from the signed context, never from the caller.

-- procrastinate's functions name their tables without schema; they must find them from every connection.
do $$
declare
  one regprocedure;
begin
  for one in select p.oid from pg_proc p where p.pronamespace = 'jobs'::regnamespace loop
    execute format('alter function %s set search_path = pg_catalog, jobs, pg_temp', one);
  end loop;
end $$;

-- Only {queue} may wake the worker: NOTIFY as a function is taken from everybody else.
alter function jobs.procrastinate_notify_queue_job_inserted_v1() security definer;
alter function jobs.procrastinate_notify_queue_abort_job_v1() security definer;

grant usage on schema jobs to {jobs}, {tenant}, {area};
grant select, insert, update, delete on all tables in schema jobs to {jobs};
grant usage on all sequences in schema jobs to {jobs};
grant execute on all functions in schema jobs to {jobs};

create table jobs.tickets (
  id uuid not null default gen_random_uuid(),
  space_id uuid not null,
  user_id uuid not null,
  -- The area's job reads one kommun, or all of its kommuner when none is named.
  is_area boolean not null,
  kommun_id uuid,
  task text not null,
  args jsonb not null,
  job_id bigint references jobs.procrastinate_jobs (id) on delete set null,
  deferred_at timestamptz not null default clock_timestamp(),
  step integer not null default 0,
  steps integer not null default 0,
  words text not null default '',
  error_id text not null default '',
  message text not null default '',
  is_cancelling boolean not null default false,
  outcome text,
  ended_at timestamptz,
  constraint pk_tickets primary key (id),
  constraint ck_tickets_outcome check (outcome in ('done', 'failed', 'refused', 'cancelled')),
  constraint ck_tickets_ended check ((outcome is null) = (ended_at is null)),
  -- Ids and years, never texts about people.
  constraint ck_tickets_ids_only check (length(args::text) <= 500 and length(task) <= 100)
);
-- The same order twice is one job for as long as it is under way.
create unique index uq_tickets_open on jobs.tickets (space_id, user_id, is_area, kommun_id, task, args)
  nulls not distinct where outcome is null;
create index ix_tickets_job_id on jobs.tickets (job_id);
create index ix_tickets_space_id_user_id on jobs.tickets (space_id, user_id, deferred_at desc);
grant select, update, delete on jobs.tickets to {jobs};

-- A job that the queue ends without our word (given up after a crash, cancelled) is ended for the person too.
create function jobs.end_ticket() returns trigger
  language plpgsql security definer set search_path = pg_catalog, jobs, pg_temp as $$
begin
  update jobs.tickets t
     set outcome = case when new.status = 'cancelled' then 'cancelled' else 'failed' end, ended_at = clock_timestamp()
   where t.job_id = new.id and t.outcome is null;
  return null;
end $$;
create trigger end_ticket after update of status on jobs.procrastinate_jobs
  for each row when (new.status not in ('todo', 'doing')) execute function jobs.end_ticket();

-- Whose jobs the caller may speak of: the space and the person of the signed context.
create function jobs.here() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := coalesce(sec.tenant(), sec.region());
begin
  if here is null or sec.person() is null then
    raise exception using errcode = '28000', message = 'a job needs a space and a person';
  end if;
  return here;
end $$;

-- Order a job in the caller's own transaction. The same order while the first is under way is the first one.
create function jobs.defer(task text, args jsonb) returns table (id uuid, is_new boolean)
  language plpgsql security definer set search_path = pg_catalog, jobs, pg_temp as $$
#variable_conflict use_column
declare
  here uuid := jobs.here();
  area boolean := sec.tenant() is null;
  kommun uuid := case when area and cardinality(sec.visible()) = 1 then (sec.visible())[1] end;
  ticket uuid;
begin
  loop
    insert into jobs.tickets as t (space_id, user_id, is_area, kommun_id, task, args)
    values (here, sec.person(), area, kommun, defer.task, defer.args)
    on conflict do nothing returning t.id into ticket;
    if found then
      update jobs.tickets t set job_id = (procrastinate_defer_jobs_v1(array[row(
          'people', 'work', 0, null, ticket::text, jsonb_build_object('ticket', ticket), null
        )::procrastinate_job_to_defer_v1]))[1]
       where t.id = ticket;
      return query select ticket, true;
      return;
    end if;
    return query select t.id, false from jobs.tickets t
     where t.space_id = here and t.user_id = sec.person() and t.is_area = area
       and t.kommun_id is not distinct from kommun and t.task = defer.task and t.args = defer.args
       and t.outcome is null;
    exit when found;  -- else it ended just now, and may be ordered anew
  end loop;
end $$;

-- The caller's own jobs in this space, latest first.
create function jobs.mine() returns table (
    id uuid, task text, args jsonb, state text, step integer, steps integer, words text, error_id text, message text,
    next_try_at timestamptz, deferred_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, jobs, pg_temp as $$
  select t.id, t.task, t.args,
         case when t.outcome is not null then t.outcome
              when t.is_cancelling then 'cancelling'
              when j.status = 'doing' then 'working'
              when t.error_id <> '' then 'retrying'
              else 'waiting' end,
         t.step, t.steps, t.words, t.error_id, t.message, j.scheduled_at,
         t.deferred_at, t.ended_at
    from jobs.tickets t left join jobs.procrastinate_jobs j on j.id = t.job_id
   where t.space_id = jobs.here() and t.user_id = sec.person()
   order by t.deferred_at desc
$$;

-- Cancel one of the caller's own jobs: at once while it waits, at its next step while it runs.
create function jobs.cancel(job uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, jobs, pg_temp as $$
declare
  queued bigint;
begin
  update jobs.tickets t set is_cancelling = true
   where t.id = job and t.space_id = jobs.here() and t.user_id = sec.person() and t.outcome is null
  returning t.job_id into queued;
  if not found then
    return false;
  end if;
  perform procrastinate_cancel_job_v1(queued, false, false);
  return true;
end $$;

revoke all on all functions in schema jobs from public;
grant execute on function jobs.defer(text, jsonb), jobs.mine(), jobs.cancel(uuid) to {tenant}, {area};
