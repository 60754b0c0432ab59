-- When somebody who had been asked was told once more what is called back: from then on it is asked anew.
alter table recall_receiver add column asked_again_at timestamptz;
-- Whether it came to one who had been asked already, who therefore hears of it by a message of its own.
alter table recall_dispatch add column again boolean not null default false;
