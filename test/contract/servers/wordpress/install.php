<?php
// Makes the site and its news: 130 posts, one a day, each changed some days later.
define('WP_INSTALLING', true);
define('ABSPATH', getenv('COUNCIL_WORDPRESS') . '/');
require ABSPATH . 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Drayton Borough Council', 'editor', 'editor@example.gov.uk', true, '', wp_generate_password());
update_option('timezone_string', 'Europe/London');
update_option('permalink_structure', '/%postname%/');
wp_delete_post(1, true);
$subjects = ['Council Tax & rebates', 'Bins over Easter', 'Roadworks in Mill Lane', 'Library hours – Abbey', 'Have your say'];
for ($n = 1; $n <= 130; $n++) {
    $day = strtotime('2025-01-01T12:00:00Z') + $n * 86400;
    $changed = $day + ($n % 7) * 86400 + 3600;
    $id = wp_insert_post([
        'post_title' => $subjects[$n % 5] . ' ' . $n,
        'post_content' => $n % 10 === 0 ? 'Flooding is expected.' : 'News from the council.',
        'post_status' => 'publish',
        'post_date_gmt' => gmdate('Y-m-d H:i:s', $day),
        'post_date' => get_date_from_gmt(gmdate('Y-m-d H:i:s', $day)),
    ]);
    $wpdb->update($wpdb->posts, [
        'post_modified_gmt' => gmdate('Y-m-d H:i:s', $changed),
        'post_modified' => get_date_from_gmt(gmdate('Y-m-d H:i:s', $changed)),
    ], ['ID' => $id]);
}
