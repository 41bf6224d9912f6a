package dev.enishi.ingest;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service imports.
 *
 * @param folder the folder that the service imports from for curators; null for none
 * @param batch how many changes an import writes in one transaction
 * @param announce how long a large import waits before its first batch, so that every
 * service has seen it
 * @param lookEvery how often the service checks whether an import is being written
 * @param deadAfter after how long a silent import is taken for dead and rolled back
 */
@ConfigurationProperties("enishi.ingest")
record IngestSettings(@Nullable Path folder, @DefaultValue("5000") int batch, @DefaultValue("1s") Duration announce,
		@DefaultValue("500ms") Duration lookEvery, @DefaultValue("30s") Duration deadAfter) {

}
