-- What was loaded, so that a start sees in a moment whether anything is left to do.
create table reference.loaded_content (
  only_row boolean primary key default true check (only_row),
  sha256 text not null,
  loaded_at timestamptz not null default now()
);
comment on table reference.loaded_content is 'SHA-256 of the reference files that the tables of this schema were last filled from.';

create table records.synthetic_load (
  only_row boolean primary key default true check (only_row),
  seed text not null,
  persons integer not null check (persons > 0),
  today date not null,
  loaded_at timestamptz not null default now()
);
comment on table records.synthetic_load is 'How the synthetic records were made. Written in the transaction that inserts them: without this row there are none.';
