-- What a person wrote of a message, and where, as a digest: the same letter under the same id gets its first answer again.
alter table message add column letter_digest text;
