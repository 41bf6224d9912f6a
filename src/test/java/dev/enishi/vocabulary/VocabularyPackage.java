package dev.enishi.vocabulary;

import org.springframework.context.annotation.Import;

/** The beans of this package, for slices of others. */
@Import(VocabularyConfiguration.class)
public class VocabularyPackage {

}
