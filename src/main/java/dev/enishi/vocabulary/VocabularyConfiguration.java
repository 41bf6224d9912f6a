package dev.enishi.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the vocabulary that comes with Enishi, and the user's own beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VocabularyConfiguration.Settings.class)
class VocabularyConfiguration {

	private static final String OURS = "classpath:schema/vocabulary/";

	private static final String SCHEMA = "classpath:schema/";

	@Bean
	VocabularyFiles vocabularyFiles(Settings settings) {
		return new VocabularyFiles(files(settings.vocabulary()));
	}

	@Bean
	Vocabulary vocabulary(VocabularyFiles files) {
		return VocabularyReader.read(files.all(), in(SCHEMA));
	}

	/**
	 * Reads a vocabulary.
	 * @param folder the user's own declarations; empty for none
	 * @throws EnishiException with everything that is wrong with it
	 */
	static Vocabulary read(String folder) {
		return VocabularyReader.read(files(folder), in(SCHEMA));
	}

	private static List<Resource> files(String folder) {
		List<Resource> files = new ArrayList<>(in(OURS));
		if (!folder.isBlank()) {
			List<Resource> own = in("file:" + folder + "/");
			if (own.isEmpty()) {
				throw new EnishiException(ErrorCode.INVALID_VOCABULARY,
						"There is no .graphqls file in the folder of the vocabulary, " + folder);
			}
			files.addAll(own);
		}
		return files;
	}

	private static List<Resource> in(String location) {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(location + "*.graphqls"))
				.sorted(Comparator.comparing((file) -> String.valueOf(file.getFilename())))
				.toList();
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.INVALID_VOCABULARY, "The vocabulary cannot be read from " + location);
		}
	}

	/**
	 * What may be said besides what Enishi declares.
	 *
	 * @param vocabulary a folder of further declarations; empty for none
	 */
	@ConfigurationProperties("enishi")
	record Settings(@DefaultValue("") String vocabulary) {

	}

}
