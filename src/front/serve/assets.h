// The client's files, read once at the start with their compressed forms. Browsers cache names with a content hash
// for a year.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "front/http/message.h"

namespace jinze::serve {

class Assets {
public:
    Assets() = default;  // none: the API alone
    // Throws std::system_error where the folder holds no index.html.
    explicit Assets(const std::filesystem::path& folder);

    // A file; index.html for a page of the client (no hidden segment, no file extension); empty if there is neither.
    std::optional<http::Response> find(const http::Request& request) const;
    bool empty() const { return files_.empty(); }

private:
    struct File {
        std::string type, mark;
        bool for_ever = false;
        std::shared_ptr<const std::string> plain, gzip, brotli;
    };
    std::map<std::string, File> files_;  // by path: /assets/x.js
};

}  // namespace jinze::serve
