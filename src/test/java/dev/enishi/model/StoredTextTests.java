package dev.enishi.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredTextTests {

	@Test
	void aCitationComesBackAsItWasStored() {
		Citation citation = new Citation("source:a", "line 3", "羅針盤", Basis.INFERRED, null, "why");
		assertThat(Citation.ofLine(citation.toLine())).isEqualTo(citation);
	}

	@Test
	void tabsAndLineBreaksCannotMoveTextIntoAnotherColumn() {
		Citation citation = new Citation("source:a", "line 3", "one\ttwo\nthree", Basis.STATED, "note", null);
		assertThat(Citation.ofLine(citation.toLine()).quote()).isEqualTo("one two three");
	}

	@Test
	void anIdentifierMayContainColons() {
		Identifier ror = new Identifier("ror", "https://ror.org/01dq60k83");
		assertThat(Identifier.ofLine(ror.toLine())).isEqualTo(ror);
	}

	@Test
	void anObservationMayLackItsValueOrItsTarget() {
		Observation observation = new Observation(PartialDate.parse("2021"), null, 5.0);
		assertThat(Observation.ofLine(observation.toLine())).isEqualTo(observation);
	}

}
