# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# Windows and macOS packages; Linux has packages of its own (deb.sh, errdex.spec, portable.sh, flatpak/).
set(CPACK_PACKAGE_NAME Errdex)
set(CPACK_PACKAGE_VENDOR "The Errdex authors")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Offline reference of API error codes")
set(CPACK_PACKAGE_HOMEPAGE_URL https://errdex.github.io)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Errdex)
set(CPACK_PACKAGE_EXECUTABLES errdex Errdex)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

# Windows: for one person, without an administrator.
set(CPACK_NSIS_PACKAGE_NAME Errdex)
set(CPACK_NSIS_DISPLAY_NAME Errdex)
set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\Programs")
set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
set(CPACK_NSIS_MUI_ICON ${PROJECT_SOURCE_DIR}/resources/icons/errdex.ico)
set(CPACK_NSIS_MUI_UNIICON ${CPACK_NSIS_MUI_ICON})
set(CPACK_NSIS_INSTALLED_ICON_NAME bin\\errdex.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr HKCU 'Software\\Classes\\errdex' '' 'URL:Errdex'
  WriteRegStr HKCU 'Software\\Classes\\errdex' 'URL Protocol' ''
  WriteRegStr HKCU 'Software\\Classes\\errdex\\shell\\open\\command' '' '\"$INSTDIR\\bin\\errdex.exe\" \"%1\"'
  WriteRegStr HKCU 'Software\\Classes\\.errdex-pack' '' 'Errdex.Pack'
  WriteRegStr HKCU 'Software\\Classes\\Errdex.Pack\\shell\\open\\command' '' '\"$INSTDIR\\bin\\errdex.exe\" \"%1\"'
")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey HKCU 'Software\\Classes\\errdex'
  DeleteRegKey HKCU 'Software\\Classes\\.errdex-pack'
  DeleteRegKey HKCU 'Software\\Classes\\Errdex.Pack'
")
# Made once for this program; a later version with the same code replaces the earlier one.
set(CPACK_WIX_UPGRADE_GUID 5B0E8C52-6E0B-4C55-9C0F-0C1F7E1B8A4D)
set(CPACK_WIX_INSTALL_SCOPE perUser)
set(CPACK_WIX_PRODUCT_ICON ${PROJECT_SOURCE_DIR}/resources/icons/errdex.ico)

# macOS
set(CPACK_DMG_VOLUME_NAME "Errdex ${PROJECT_VERSION}")
set(CPACK_BUNDLE_ICON ${PROJECT_SOURCE_DIR}/resources/icons/errdex.icns)

if(WIN32)
    set(CPACK_GENERATOR "NSIS;WIX;ZIP")
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR TXZ)
endif()
include(CPack)
