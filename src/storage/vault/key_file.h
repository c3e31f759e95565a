// The key file of a district: the only secret. Keep it apart from the data, copy it to a safe, and never put it into a
// backup of the data. Four lines of text:
//
//     jinze key file 1
//     district: demo
//     key: <64 hex digits>
//     check: <16 hex digits>
//
// `check` is the start of SHA-256("jinze/key/v1" 0x00 district 0x00 key), so that a mistyped copy is rejected at once
// and not when the first text does not open.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "storage/vault/key.h"

namespace jinze::vault {

struct KeyFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct KeyFile {
    std::string district;
    MasterKey master;
};

// 1 to 40 of a-z, 0-9 and '-'.
bool is_district_name(std::string_view name);

// Creates a new key and writes it: readable by its owner only, never over an existing file, on disk when it returns.
// Throws KeyFileError with one sentence that says what to do.
KeyFile create_key_file(const std::filesystem::path& path, const std::string& district, const Entropy& entropy);

// The 16 digits of the file's last line. They identify a key and reveal nothing about it.
std::string check_line(const KeyFile& key);

// Throws KeyFileError if the file is missing, readable by others than its owner, or not exactly as above.
KeyFile read_key_file(const std::filesystem::path& path);

}  // namespace jinze::vault
