// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "keys.h"

namespace errdex::decoding {

namespace {

constexpr UsualKey Keys[] = {
    {"error_code", KeyRole::Code},         {"err_code", KeyRole::Code},
    {"api_error_code", KeyRole::Code},     {"vendor_code", KeyRole::Code},
    {"vendor_error_code", KeyRole::Code},  {"errno", KeyRole::Code},
    {"error_number", KeyRole::Code},       {"error_id", KeyRole::Code},
    {"fault_code", KeyRole::Code},         {"x_error_code", KeyRole::Code},
    {"код_ошибки", KeyRole::Code},         {"code", KeyRole::PlainCode},
    {"код", KeyRole::PlainCode},           {"error_name", KeyRole::Name},
    {"error_type", KeyRole::Name},         {"err_name", KeyRole::Name},
    {"message", KeyRole::Message},         {"msg", KeyRole::Message},
    {"error", KeyRole::Message},           {"err", KeyRole::Message},
    {"error_message", KeyRole::Message},   {"error_msg", KeyRole::Message},
    {"err_msg", KeyRole::Message},         {"error_description", KeyRole::Message},
    {"error_text", KeyRole::Message},      {"fault_string", KeyRole::Message},
    {"reason", KeyRole::Message},          {"сообщение", KeyRole::Message},
    {"ошибка", KeyRole::Message},          {"detail", KeyRole::Detail},
    {"details", KeyRole::Detail},          {"status", KeyRole::Status},
    {"status_code", KeyRole::Status},      {"http_status", KeyRole::Status},
    {"http_status_code", KeyRole::Status}, {"http_code", KeyRole::Status},
    {"response_code", KeyRole::Status},    {"response_status", KeyRole::Status},
    {"upstream_status", KeyRole::Status},
};

} // namespace

std::span<const UsualKey> usualKeys()
{
    return Keys;
}

} // namespace errdex::decoding
