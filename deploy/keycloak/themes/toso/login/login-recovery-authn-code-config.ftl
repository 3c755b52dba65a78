<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("recovery-code-config-header")}
<#elseif section = "form">
<p class="alert alert-warning">${msg("recovery-code-config-warning-title")}. ${msg("keepCodes")}</p>
<ol class="codes">
<#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
<li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
</#list>
</ol>
<form action="${url.loginAction}" method="post">
<input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
<input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
<input type="hidden" name="userLabel" value="${msg("recovery-codes-label-default")}">
<div class="checkbox"><label><input type="checkbox" required> ${msg("recovery-codes-confirmation-message")}</label></div>
<@passwordCommons.logoutOtherSessions/>
<button id="saveRecoveryAuthnCodesBtn">${msg("recovery-codes-action-complete")}</button>
<#if isAppInitiatedAction??>
<button class="plain" name="cancel-aia" value="true" formnovalidate>${msg("recovery-codes-action-cancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
