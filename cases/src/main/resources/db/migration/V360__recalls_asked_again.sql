-- When somebody who had been asked was told once more what is called back: from then on it is asked anew.
alter table recall_receiver add column asked_again_at timestamptz;
