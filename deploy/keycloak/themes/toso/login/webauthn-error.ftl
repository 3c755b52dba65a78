<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("webauthn-error-title")}
<#elseif section = "form">
<form action="${url.loginAction}" method="post">
<input type="hidden" name="authenticationExecution" value="${execution}">
<button id="kc-try-again" name="isSetRetry" value="retry">${msg("doTryAgain")}</button>
<#if isAppInitiatedAction??>
<button class="plain" name="cancel-aia" value="true">${msg("doCancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
