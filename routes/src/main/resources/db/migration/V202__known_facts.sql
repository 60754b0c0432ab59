-- Which facts of a kind that hardly two seizures share an administration has told or was told, and by which dispatch:
-- keyed digests, no values. By these the hub knows that what one tells came from another.
create table known_fact (
    party       text not null,
    mark        text not null,
    dispatch_id uuid not null references dispatch,
    owner       text not null,
    provider    text not null,
    lasting     boolean not null,
    at          timestamptz not null,
    primary key (party, mark, dispatch_id)
);

create index known_fact_dispatch on known_fact (dispatch_id);
