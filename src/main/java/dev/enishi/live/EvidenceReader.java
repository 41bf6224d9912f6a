package dev.enishi.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.enishi.model.Basis;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is known of links from their dates and those of the documents that
 * they cite.
 */
final class EvidenceReader {

	private final Map<String, PartialDate> documents = new HashMap<>();

	private final EvidenceTable table = new EvidenceTable();

	/**
	 * Prepares reading.
	 * @param documents the dates of documents, by id
	 */
	EvidenceReader(Map<String, String> documents) {
		documents.forEach(this::add);
	}

	/** Adds the date of a document. */
	void add(String id, @Nullable String text) {
		PartialDate date = PartialDate.read(text);
		if (date != null) {
			this.documents.put(id, date);
		}
	}

	/** All that was read. */
	EvidenceTable table() {
		return this.table;
	}

	/** What links know that cite the same documents. */
	Cited cited(List<String> documents, boolean stated) {
		Basis basis = stated ? Basis.STATED : Basis.INFERRED;
		return new Cited(
				documents.stream().distinct().map(this.documents::get).filter(Objects::nonNull).distinct().toList(),
				documents.isEmpty() ? Optional.empty() : Optional.of(basis), new HashMap<>());
	}

	/**
	 * The documents of some links.
	 *
	 * @param dates the dates of the documents
	 * @param basis what the links rest on
	 * @param known what was put together already, by the dates of the link
	 */
	record Cited(List<PartialDate> dates, Optional<Basis> basis, Map<String, EvidenceTable.Evidence> known) {

		/** What is known of a link with dates, each empty where it has none. */
		EvidenceTable.Evidence between(String from, String to) {
			return this.known.computeIfAbsent(from + " " + to,
					(unknown) -> new EvidenceTable.Evidence(
							Validity.of(PartialDate.read(from), PartialDate.read(to), this.dates),
							this.basis.orElse(null)));
		}

	}

}
