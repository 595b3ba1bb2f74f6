package org.opscoord.casework.attachment;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files may be added to cases.
 *
 * @param largest the largest file
 * @param most how many files a case may have
 * @param types the media types that contents may have
 */
@ConfigurationProperties("opscoord.attachments")
public record AttachmentSettings(
    @DefaultValue("25MB") DataSize largest,
    @DefaultValue("200") int most,
    @DefaultValue({
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "text/plain",
          "text/csv",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/zip",
          "message/rfc822"
        })
        Set<String> types) {}
