package dev.enishi.vocabulary;

import java.util.Arrays;
import java.util.List;

/** The vocabulary that comes with Enishi, for tests that start no service. */
public final class TestVocabulary {

	public static final Vocabulary OURS = VocabularyConfiguration.read("");

	private TestVocabulary() {
	}

	/** The same with the declarations of a folder. */
	public static Vocabulary with(String folder) {
		return VocabularyConfiguration.read(folder);
	}

	/** The entity type with a label. */
	public static EntityType entity(String label) {
		return OURS.entityType(label).orElseThrow();
	}

	/** The link type with a name. */
	public static LinkType link(String name) {
		return OURS.linkType(name).orElseThrow();
	}

	/** The link types with some names. */
	public static List<LinkType> links(String... names) {
		return Arrays.stream(names).map(TestVocabulary::link).toList();
	}

}
