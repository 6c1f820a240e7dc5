-- A citation names a view and the release it was seen in, so that its link shows the same figures for ever.
create table figures.citation (
  id text primary key check (id ~ '^[0-9a-f]{12}$'),
  release_id text not null references figures.release,
  measure text not null,
  category text not null,
  place_id text not null,
  period_id text not null,
  comparison text not null,
  cited_on date not null
);
comment on table figures.citation is 'Views that were cited: a question and the release that answered it. Nothing about who cited it.';
comment on column figures.citation.id is 'Made of the question and the release: the same view has the same id, whoever cites it.';

create trigger citation_is_final before update or delete on figures.citation for each row execute function figures.refuse_change();

alter table figures.citation enable row level security;
create policy anybody_reads_citations on figures.citation for select to rabta_api using (true);
create policy of_published_releases on figures.citation for insert to rabta_api
  with check (exists (select from figures.release r where r.id = release_id and r.published_at is not null));
grant select, insert on figures.citation to rabta_api;
