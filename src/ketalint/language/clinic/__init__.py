"""What a draft states of the clinic itself, for comparing drafts with each other and with house facts."""
