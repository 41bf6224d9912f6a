package dev.enishi.graph;

import dev.enishi.vocabulary.VocabularyPackage;

import org.springframework.context.annotation.Import;

/** The beans of this package, for slices of others. */
@Import({ GraphMapping.class, ReadCache.class, Entities.class, Links.class, Sources.class, GraphSchema.class,
		Counts.class, StoredValues.class, VocabularyPackage.class })
public class GraphPackage {

}
