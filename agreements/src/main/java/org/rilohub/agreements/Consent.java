package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.schemas.Party;

/**
 * What an originator said when asked.
 *
 * @param by who decided
 * @param to whom it may go; empty for anybody the provider chooses
 * @param use {@code ONWARD} or {@code CRIMINAL_COURT}
 * @param state {@code GRANTED}, {@code DENIED} or {@code WITHDRAWN}
 * @param until last day it holds
 */
public record Consent(Party by, Optional<Party> to, String use, String state, Optional<LocalDate> until) {}
