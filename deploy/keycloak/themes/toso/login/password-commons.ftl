<#-- A new password or second factor ends all other sessions, because somebody else may have known the old one. -->
<#macro logoutOtherSessions>
<input type="hidden" name="logout-sessions" value="on">
<p>${msg("logoutOtherSessions")}</p>
</#macro>
