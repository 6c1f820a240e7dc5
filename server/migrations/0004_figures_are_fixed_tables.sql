-- Figures that leave the server: built by a job from fixed tables, protected, then stored without the hidden values.
create schema figures;
grant usage on schema figures to rabta_api;

create table figures.snapshot (
  id text primary key,
  built_at timestamptz not null,
  as_of date not null,
  parameters jsonb not null,
  is_synthetic boolean not null
);
comment on table figures.snapshot is 'One build of every fixed table. Rows are never changed; a new build is a new id.';

create table figures.snapshot_part (
  snapshot_id text not null references figures.snapshot on delete cascade,
  part text not null,
  body text not null,
  primary key (snapshot_id, part)
);
comment on table figures.snapshot_part is 'A part (one fixed table, or the coverage grid) as JSON text. Hidden values are not in it.';

grant select on figures.snapshot, figures.snapshot_part to rabta_api;
