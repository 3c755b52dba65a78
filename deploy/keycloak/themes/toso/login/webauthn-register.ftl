<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("webauthn-registration-title")}
<#elseif section = "form">
<form id="register" action="${url.loginAction}" method="post"
 data-challenge="${challenge}" data-user="${userid}" data-username="${username}"
 data-algorithms="<#list signatureAlgorithms as one>${one?c}<#sep>,</#list>"
 data-rp="${rpId}" data-rp-name="${rpEntityName}" data-attestation="${attestationConveyancePreference}"
 data-attachment="${authenticatorAttachment}" data-resident="${residentKey}" data-verification="${userVerificationRequirement}"
 data-seconds="${createTimeout?c}" data-known="${excludeCredentialIds}" data-unsupported="${msg("webauthn-unsupported-browser-text")}">
<p>${msg("keyHelp")}</p>
<label for="authenticatorLabel">${msg("keyName")}</label>
<input id="authenticatorLabel" name="authenticatorLabel" value="${msg("webauthn-registration-init-label")}" autocomplete="off" required>
<#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "transports", "authenticatorAttachment", "error"] as name>
<input type="hidden" name="${name}">
</#list>
<@passwordCommons.logoutOtherSessions/>
<button id="registerWebAuthn" type="button" data-key>${msg("doRegisterSecurityKey")}</button>
<#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
<button class="plain" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</form>
<script type="module" src="${url.resourcesPath}/js/key.js"></script>
</#if>
</@layout.registrationLayout>
