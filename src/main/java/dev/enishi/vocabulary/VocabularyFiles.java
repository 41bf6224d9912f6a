package dev.enishi.vocabulary;

import java.util.List;

import org.springframework.core.io.Resource;

/**
 * The files that declare the vocabulary.
 *
 * @param all ours first, then the user's own, each by name
 */
public record VocabularyFiles(List<Resource> all) {
}
