package dev.enishi;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service does not start, without a stack trace. */
class RefusedStart extends AbstractFailureAnalyzer<EnishiException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, EnishiException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
