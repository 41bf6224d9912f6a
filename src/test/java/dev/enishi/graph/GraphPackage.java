package dev.enishi.graph;

import dev.enishi.vocabulary.VocabularyPackage;

import org.springframework.context.annotation.Import;

/** The beans of this package, for slices of others. */
@Import({ Bookkeeping.class, Counts.class, DeclarationCheck.class, Entities.class, Facts.class, FactJson.class,
		FactMapping.class, FactWriter.class, GraphSchema.class, KnownIds.class, Links.class, ReadAhead.class,
		ReadCache.class, Sessions.class, Sources.class, StoredFacts.class, VocabularyPackage.class })
public class GraphPackage {

}
