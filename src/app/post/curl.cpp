#include "app/post/curl.h"

#include <mutex>
#include <stdexcept>

namespace jinze::post {

Curl::Curl() : handle_{nullptr, &curl_easy_cleanup}
{
    static std::once_flag started;  // libcurl requires one initialisation per process; a second one only counts
    std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    handle_.reset(curl_easy_init());
    if (!handle_) throw std::runtime_error{"libcurl cannot be initialised"};
}

int Curl::answer() const
{
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

bool Curl::has_spoken() const
{
    curl_off_t before = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &before);
    return before > 0;
}

}  // namespace jinze::post
