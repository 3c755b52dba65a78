<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("webauthn-login-title")}
<#elseif section = "form">
<#if authenticators?? && shouldDisplayAuthenticators?? && shouldDisplayAuthenticators>
<ul>
<#list authenticators.authenticators as one>
<li>${one.label}</li>
</#list>
</ul>
</#if>
<form id="webauth" action="${url.loginAction}" method="post"
 data-challenge="${challenge}" data-rp="${rpId}" data-verification="${userVerification}" data-seconds="${createTimeout?c}"
 data-known="<#if isUserIdentified == "true" && authenticators??><#list authenticators.authenticators as one>${one.credentialId}<#sep>,</#list></#if>"
 data-unsupported="${msg("webauthn-unsupported-browser-text")}">
<#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
<input type="hidden" name="${name}">
</#list>
<button id="authenticateWebAuthnButton" type="button" data-key autofocus>${msg("webauthn-doAuthenticate")}</button>
</form>
<script type="module" src="${url.resourcesPath}/js/key.js"></script>
</#if>
</@layout.registrationLayout>
